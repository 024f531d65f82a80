/** Hands for a pool: workers made of a text, or, where a browser refuses them, the page itself. */
import type { Hire } from "./pool.ts";
import type { WorkerAnswer, WorkerOrder } from "./protocol.ts";

/** Workers from a blob: the only kind that a page opened from a file may start. @throws Error where the browser refuses them */
export function hireWorkers(text: string): Hire {
  const address = URL.createObjectURL(new Blob([text], { type: "text/javascript" }));
  return (answer, fail) => {
    const worker = new Worker(address);
    worker.onmessage = (event: MessageEvent<WorkerAnswer>) => answer(event.data);
    worker.onerror = (event) => {
      event.preventDefault();
      fail(event.message || "a worker stopped");
    };
    return { order: (order) => worker.postMessage(order), close: () => worker.terminate() };
  };
}

/** The same text on the page's own thread, one replication between two paints: slow, but it answers. */
export function hirePage(text: string): Hire {
  return (answer) => {
    const self: { onmessage: ((event: { data: WorkerOrder }) => void) | null; postMessage: (message: WorkerAnswer) => void } = {
      onmessage: null,
      // outcomes are copied, as a message between threads would be: the engine uses the array again
      postMessage: (message) => answer(message.kind === "outcome" ? { ...message, outcome: message.outcome.slice() } : message),
    };
    const surroundings = window as unknown as Record<string, unknown>; // where an inline script finds what it is given
    surroundings["mutuaSelf"] = self;
    const script = document.createElement("script");
    script.textContent = `{const self = window.mutuaSelf; ${text}}`;
    document.head.append(script);
    script.remove();
    delete surroundings["mutuaSelf"];
    return { order: (order) => setTimeout(() => self.onmessage?.({ data: order }), 0), close: () => {} };
  };
}

/** Whether this browser starts workers from a blob; asked once, because some say so only after the start. */
export function canHireWorkers(): Promise<boolean> {
  return new Promise((resolve) => {
    try {
      const address = URL.createObjectURL(new Blob(["postMessage(1)"], { type: "text/javascript" }));
      const worker = new Worker(address);
      const end = (works: boolean): void => {
        worker.terminate();
        URL.revokeObjectURL(address);
        resolve(works);
      };
      worker.onmessage = () => end(true);
      worker.onerror = () => end(false);
      setTimeout(() => end(false), 10_000);
    } catch {
      resolve(false);
    }
  });
}
