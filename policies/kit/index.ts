export * from "./absence.ts";
export * from "./acts.ts";
export * from "./area.ts";
export * from "./around.ts";
export * from "./cite.ts";
export * from "./evidence.ts";
export * from "./examples.ts";
export * from "./people.ts";
