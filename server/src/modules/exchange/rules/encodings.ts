/**
 * Text typed in TCVN3 (.VnTime) or VNI fonts and stored as Latin letters: "NguyÔn V¨n", "Nguyeãn Vaên".
 * Recognised, never decoded: TCVN3's "ư" is the soft hyphen, which copying loses.
 */
export type OldEncoding = "TCVN3 (ABC)" | "VNI";

/** Letters that stand for Vietnamese ones in TCVN3 and never occur in Vietnamese Unicode text. */
const tcvn3Letters =
  /[\u00a1-\u00b9\u00bb-\u00bf\u00c6\u00cb\u00ce\u00cf\u00d0\u00d1\u00d6\u00d7\u00d8\u00de\u00df\u00e4\u00e5\u00e6\u00e7\u00eb\u00ee\u00ef\u00f1\u00f6\u00f7\u00f8\u00fb\u00fc\u00fe\u00ff]/gu;

/**
 * In VNI a vowel is followed by a Latin letter that stands for its marks: "aâ", "oø", "eã". Left out are the
 * pairs that Unicode names have too: oà, oá, oã, oè, oé, uà, uâ, uê.
 */
const vniPairs =
  /[aA][ùøûõïâêáàåãäéèúüëÙØÛÕÏÂÊÁÀÅÃÄÉÈÚÜË]|[eE][ùøûõïâáàåãäÙØÛÕÏÂÁÀÅÃÄ]|[oO][ùøûõïâåäÙØÛÕÏÂÅÄ]|[uUyY][ùøûõïÙØÛÕÏ]|[ñÑ][aeiouyAEIOUYöÖôÔ]|[öÖ]|[ôÔ][ùøûõïÙØÛÕÏ]/gu;

/** Letters of correct Vietnamese outside Latin-1: one of them is enough to show the text is Unicode. */
const unicodeVietnamese =
  /[\u0102\u0103\u0110\u0111\u01a0\u01a1\u01af\u01b0\u0128\u0129\u0168\u0169\u1ea0-\u1ef9]/u;

/** Common marks in Unicode Vietnamese that are also signs: degree, quotes, section, middle dot. */
const harmless = /[\u00b0\u00ab\u00bb\u00a7\u00b7\u00b2\u00b3\u00bd\u00bc\u00d7\u00a0]/gu;

export function oldEncodingOf(text: string): OldEncoding | undefined {
  // A Đ typed as the Icelandic Ð looks the same and is no sign of an old font.
  const latin = text
    .normalize("NFC")
    .replace(harmless, "")
    .replace(/(?<![\p{L}\u00a1-\u00bf])\u00d0/gu, "D");
  if (unicodeVietnamese.test(latin)) return undefined;
  const letters = latin.match(/\p{L}|[\u00a1-\u00bf]/gu)?.length ?? 0;
  if (letters < 2) return undefined;
  const vni = latin.match(vniPairs)?.length ?? 0;
  const tcvn3 = latin.match(tcvn3Letters)?.length ?? 0;
  if (vni > 0 && vni >= tcvn3 / 2) return "VNI";
  return tcvn3 > 0 ? "TCVN3 (ABC)" : undefined;
}
