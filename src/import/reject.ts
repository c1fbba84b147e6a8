/** A row of the input that did not become a row of ours, and why (promise 6). */
export interface Reject {
  file: string;
  /** In a text file the line, from 1, on which the row starts; in Parquet the row, from 1. */
  line: number;
  column: string;
  /** As given; null where the field is empty. */
  value: string | null;
  reason: string;
}
