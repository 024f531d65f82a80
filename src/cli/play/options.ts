/** Options of `mutua play` as commander hands them over. */
/** Where a kit exists, its own language holds unless another is asked for. */
export interface LanguageOption {
  readonly lang?: string;
}
export interface ListOptions {
  readonly lang?: string;
  readonly json?: boolean;
}
export interface KitOptions {
  readonly tables?: string;
  readonly people?: string;
  readonly minutes?: string;
  readonly lang?: string;
  readonly code?: string;
  readonly set?: readonly string[];
  readonly out?: string;
  readonly force?: boolean;
  readonly errors?: string;
}
export interface DebriefOptions {
  readonly codes?: string;
  readonly force?: boolean;
}
