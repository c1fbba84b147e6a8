export { type AddressPolicy, publicAddressesOnly } from "./address-policy.ts";
export { loadDocument } from "./load.ts";
