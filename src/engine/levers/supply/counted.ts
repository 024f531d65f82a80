/** Sums of a year by service: sought by people in force and by others; used volume, and that of it which a scheme pays for. */
export const width = 4;
