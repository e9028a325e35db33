/** Texts as they are nested in rooms. */
export interface TextTree {
  readonly [key: string]: string | TextTree;
}
