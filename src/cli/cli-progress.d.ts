/** The part of cli-progress that is used here; the package has no types of its own. */
declare module "cli-progress" {
  export interface BarOptions {
    readonly format: string;
    readonly stream: NodeJS.WritableStream;
    readonly hideCursor?: boolean;
    readonly clearOnComplete?: boolean;
    readonly barCompleteChar?: string;
    readonly barIncompleteChar?: string;
    readonly etaBuffer?: number;
  }
  export class SingleBar {
    constructor(options: BarOptions);
    start(total: number, done: number): void;
    update(done: number): void;
    stop(): void;
  }
}
