// Installs when node_modules does not match the lockfile, then builds. Plain Node, so that it runs on a fresh clone.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
process.chdir(root);

const [major, minor] = process.versions.node.split(".").map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`baserate needs Node 20.19 or newer; this is ${process.version}. See https://nodejs.org`);
  process.exit(2);
}

const stamp = "node_modules/.baserate-lock";
const lock = createHash("sha256").update(readFileSync("package-lock.json")).digest("hex");
if (!existsSync(stamp) || readFileSync(stamp, "utf8") !== lock) {
  // Not `npm ci`: it refuses a lockfile that lacks the binaries of platforms which its maker's registry did not offer.
  run("npm", ["install", "--no-save", "--no-audit", "--no-fund"]);
  writeFileSync(stamp, lock);
}
rmSync("dist", { recursive: true, force: true });
run("npx", ["--no-install", "tsc", "-p", "tsconfig.build.json"]);

function run(command, args) {
  // The tools' own output goes to stderr, so that what the user asked for has stdout to itself.
  const shell = process.platform === "win32";
  const result = spawnSync(command, args, { stdio: ["ignore", 2, 2], shell });
  if (result.status !== 0) {
    console.error(
      `\n\`${command} ${args.join(" ")}\` failed. If it could not reach the npm registry, connect and try again.`,
    );
    process.exit(1);
  }
}
