/** A line of text outside a table. */
export type PaperLine = {
  readonly text: string;
  readonly align: 'left' | 'center' | 'right';
  readonly bold: boolean;
};

/** A cell of a table as a document holds it; rows and columns count from 0, a text's paragraphs are its lines. */
export type GridCell = {
  readonly row: number;
  readonly column: number;
  readonly rowspan: number;
  readonly colspan: number;
  readonly text: string;
  readonly vertical: boolean;
  readonly bold: boolean;
  readonly align: 'left' | 'center' | 'right';
  /** What the document itself offers for the cell: a list to choose from. */
  readonly offers?: readonly string[];
};

/** One official table with the lines around it, whatever kind of file it comes from. */
export type PaperGrid = {
  readonly above: readonly PaperLine[];
  /** Relative; one a column. */
  readonly widths: readonly number[];
  /** Millimetres; one a row, where the document says it. */
  readonly heights: readonly (number | undefined)[];
  /** In reading order; every place of the grid is covered once. */
  readonly cells: readonly GridCell[];
  readonly below: readonly PaperLine[];
  readonly landscape: boolean;
};
