export { type AddressPolicy, publicAddressesOnly } from "./address-policy.ts";
export { type ByteLine, byteLines, LONGEST_REPORT_LINE } from "./byte-lines.ts";
export { documentFrom, loadDocument } from "./load.ts";
