/** The part of cli-progress that is used here; the package has no types of its own. It is CommonJS: only the whole can be imported. */
declare module "cli-progress" {
  interface BarOptions {
    readonly format: string;
    readonly stream: NodeJS.WritableStream;
    readonly hideCursor?: boolean;
    readonly clearOnComplete?: boolean;
    readonly barCompleteChar?: string;
    readonly barIncompleteChar?: string;
    readonly etaBuffer?: number;
  }
  class SingleBar {
    constructor(options: BarOptions);
    start(total: number, done: number, payload?: Readonly<Record<string, string>>): void;
    update(done: number, payload?: Readonly<Record<string, string>>): void;
    stop(): void;
  }
  const cliProgress: { readonly SingleBar: typeof SingleBar };

  export { cliProgress as default };
}
