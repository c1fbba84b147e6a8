import { attentionCommand } from "./attention.ts";
import { changesCommand } from "./changes.ts";
import { excitationCommand } from "./excitation.ts";
import { forecastCommand } from "./forecast.ts";
import { gtiCommand } from "./gti.ts";
import { rateCommand } from "./rate.ts";
import { severityCommand } from "./severity.ts";
import { unusualCommand } from "./unusual.ts";

/** Every method of `baserate stats`, in the order of its help. */
export const METHODS = [
  severityCommand,
  changesCommand,
  unusualCommand,
  forecastCommand,
  excitationCommand,
  rateCommand,
  gtiCommand,
  attentionCommand,
];
