/** Where a machine-converted Kazakh text is replaced by a better one: the catalog's shape with everything optional. */

/** A part of a catalog: any of its texts, in its place. */
export type Overrides<Catalog> = {
  readonly [Key in keyof Catalog]?: Catalog[Key] extends string | readonly string[]
    ? Catalog[Key]
    : Overrides<Catalog[Key]>;
};
