/** The last parts of the page: methods, data, how to cite and to make it again. */
export const closing = {
  allMethods: (n: number) => `The ${n} methods, each with its reference`,
  methodsUsed: (findings: number) => (findings === 1 ? "one finding" : `${findings} findings`),
  eachCannotSee: (n: number) =>
    n === 1 ? "What the dataset cannot contain" : `What each of the ${n} datasets cannot contain`,
  breakLine: (day: string, what: string) => `${day}: ${what}`,
  manifest: {
    publisher: "Publisher",
    version: "Version",
    period: "Period",
    vintage: "Vintage",
    inclusion: "What counts",
    breaks: "Breaks and relabellings",
    licence: "Licence",
    citation: "Cite as",
    builtBy: "Built by",
  },
  citeThis: (name: string, version: string, title: string, day: string) =>
    `${name} ${version}: assessment of “${title}”, ${day}.`,
  citeData: "The data",
  citeMethods: "The methods are listed under “Methods and references”, each with its reference.",
  storedAttentionHash: "SHA-256 of the mentions taken from the store (sorted lines day,country,mentions)",
  fileHash: (file: string) => `SHA-256 of ${file}`,
  dataVersion: (id: string, version: string) => (id.endsWith(version) ? id : `${id} ${version}`),
  seed: "Seed",
  noSeed: "none: nothing in it is drawn at random",
  dataVersions: "Data",
  reproduceLead: (version: string) =>
    `With baserate ${version}, the same text and the same data give the same bytes. Nothing in the answer depends on the clock or on chance.`,
  documentHash: "SHA-256 of the text",
  charactersRead: "Characters read",
  asOfHow: "How the day was found",
  schemaNote: "The same findings as data: add --json; the shape is schema/assessment.json.",
  notForPublication: "Not for publication: the text may be under copyright and may name private persons.",
  inCsv: (id: string, rows: number) => `The table of ${id} (${rows} rows) is in the files of --csv.`,
  download: "Download as CSV",
  downloadNamed: (name: string) => `CSV: ${name}`,
};
