/** Options of `mutua report` as commander hands them over. */
export interface ReportOptions {
  readonly output?: string;
  readonly lang?: string;
  readonly ask?: string;
  readonly for?: string;
  readonly by?: string;
  readonly date?: string;
  readonly from?: string;
  readonly sensitivity?: "none" | "auto" | "quick" | "full";
  readonly story?: string;
  readonly frontier?: string;
  readonly template?: "brief" | "actuarial";
  readonly md?: string;
  readonly xlsx?: string;
  readonly svg?: string;
  readonly pdf?: string;
  readonly browser?: string;
  readonly open?: boolean;
  readonly set?: readonly string[];
  readonly seed?: string;
  readonly replications?: string;
  readonly workers?: string;
  readonly force?: boolean;
  readonly allowLarge?: boolean;
  readonly errors?: string;
  readonly quiet?: boolean;
}
