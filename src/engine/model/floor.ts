/** Whether a scheme is a public floor: nobody joins it, nobody pays a contribution, it pays first for everybody to whom it is open. */
export function isFloor({ kind, contribution }: { readonly kind: string; readonly contribution: { readonly kind: string } }): boolean {
  return kind === "public" && contribution.kind === "none";
}
