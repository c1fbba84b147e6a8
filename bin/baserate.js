#!/usr/bin/env node
// Stands in the checkout from the start, so that `npx baserate` finds a command before the first build too.
import { existsSync } from "node:fs";

const main = new URL("../dist/cli/main.js", import.meta.url);
if (existsSync(main)) {
  await import(main.href);
} else {
  console.error("baserate: this checkout is not built yet. Run `npm run demo` once: it installs and builds.");
  process.exitCode = 1;
}
