/** What one file may cost us before it is refused; chosen for 2 cores and a commune's largest lists. */
export interface ReadingLimits {
  readonly fileBytesMax: number;
  readonly entriesMax: number;
  readonly inflatedBytesMax: number;
  /** How many times larger an entry may become; counted only above `ratioFromBytes`. */
  readonly ratioMax: number;
  readonly ratioFromBytes: number;
  readonly sharedTextCharsMax: number;
  readonly sheetsMax: number;
  readonly rowsMax: number;
  readonly columnsMax: number;
  readonly cellCharsMax: number;
  readonly workerHeapMegabytesMax: number;
}

/** Real lists compress 8–25 times; sheets of nothing but empty styled cells reach about 100. */
export const readingLimits: ReadingLimits = {
  fileBytesMax: 60 * 1024 * 1024,
  entriesMax: 5_000,
  inflatedBytesMax: 800 * 1024 * 1024,
  ratioMax: 200,
  ratioFromBytes: 4 * 1024 * 1024,
  sharedTextCharsMax: 80_000_000,
  sheetsMax: 200,
  rowsMax: 300_000,
  columnsMax: 400,
  cellCharsMax: 32_767,
  workerHeapMegabytesMax: 320,
};
