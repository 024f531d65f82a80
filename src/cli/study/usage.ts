import { DesignFault } from "../../study/plan/factor.ts";
import { UsageError } from "../usage-error.ts";

/** A design asked for on the command line that cannot be made is a mistake of usage. */
export function asUsage<Value>(command: string, work: () => Value): Value {
  try {
    return work();
  } catch (error) {
    throw error instanceof DesignFault ? new UsageError(error.message, command) : error;
  }
}
