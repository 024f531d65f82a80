/** Which family of `mutua exact` computes which public oracle; S1 and R1 stand elsewhere. */
export const FAMILY_OF: Readonly<Record<string, string>> = {
  A1: 'claims-moments', A2: 'claims-moments', A3: 'overdispersed-claims', A4: 'one-episode', A5: 'pool-size', A6: 'common-shock',
  B1: 'aggregate-lattice', B2: 'aggregate-gamma', B3: 'aggregate-fft',
  C1: 'ruin-annual', C2: 'ruin-interest', C3: 'ruin-lundberg',
  D1: 'inequality-law', D2: 'inequality-law', D3: 'inequality-list', D4: 'concentration-lognormal', D5: 'progressivity',
  D6: 'affordability', D7: 'catastrophic-spending', D8: 'impoverishing-spending',
  E1: 'layers', E2: 'annual-deductible', F1: 'contribution-rates', F2: 'projection',
  G1: 'selection-uniform', G2: 'selection-types', G3: 'selection-lognormal', G4: 'selection-linear',
  H1: 'survival-list', H2: 'survival-law', H3: 'multi-state', I1: 'proportion-interval', I2: 'list-summary', I3: 'list-summary',
  K1: 'headline-comparison',
};
