/** Builds every part of the kit on one page, in web/dist-gallery; false when it was up to date. */
export function buildGallery(): Promise<boolean>;
