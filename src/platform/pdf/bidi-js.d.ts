/** The part of bidi-js that is used here; the package brings no types. */
declare module 'bidi-js' {
  interface EmbeddingLevels {
    /** One level for each UTF-16 unit; odd = right to left. */
    levels: Uint8Array;
  }
  interface Bidi {
    getEmbeddingLevels(text: string, direction?: 'ltr' | 'rtl'): EmbeddingLevels;
    getReorderSegments(text: string, levels: EmbeddingLevels, start?: number, end?: number): [number, number][];
    getMirroredCharacter(character: string): string | null;
  }
  const factory: () => Bidi;
  export default factory;
}
