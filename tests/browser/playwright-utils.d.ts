/** The WebSocket client that playwright-core brings along; it has no types of its own there. */
declare module "playwright-core/lib/utilsBundle" {
  export const ws: new (
    url: string,
    options: object,
  ) => {
    on(event: "message", listener: (data: unknown) => void): void;
    on(event: "error", listener: (error: Error) => void): void;
    on(event: "open", listener: () => void): void;
    send(text: string): void;
  };
}
