/** A history laid out as tables: what a matter went through, for whoever has nothing but the file. */
export interface Dossier {
  readonly title: string;
  readonly issuer: string;
  /** At the foot of every page. */
  readonly foot: string;
  readonly sections: readonly DossierSection[];
}

/** A table under its heading. Without names the columns have no head. */
export interface DossierSection {
  readonly heading: string;
  /** Shares of the width; together 1. */
  readonly shares: readonly number[];
  readonly names: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** What stands there where there are no rows. */
  readonly none: string;
}
