import { type WorkKind, workKinds } from "./work.ts";
export const costs: Readonly<Record<WorkKind, number>> = Object.fromEntries(workKinds.map((kind) => [kind, 1])) as Record<WorkKind, number>;
export const steadySeconds = 1;
