import type { Chunk } from "./chunks.ts";
import type { Scene } from "./fill.ts";
import { isOfForces } from "./nations.ts";
import { subjectOf } from "./roles.ts";
import type { Sighting } from "./sighting.ts";
import { type Voice, voiceOf } from "./voice.ts";

/** "Officers shot him dead", "the driver was killed by police": how an attacker ended, not an attack. */
export function isPoliceAnswer(
  scene: Scene,
  patients: readonly number[],
  sighting: Sighting,
  voice: Voice,
): boolean {
  // "A policeman assassinated the ambassador", "the block was hit by a Russian missile" is no answer.
  const { frame } = sighting.triggers[0]!;
  if (!isByForces(sighting) || frame.type === "assassination" || isOfForces(frame)) return false;
  // "beheaded a teacher and was shot dead by police": the attacker.
  if (voice === "passive" && patients.length === 1 && isDoerToo(scene.chunks, patients[0]!)) return true;
  if (patients.length === 0) return voice === "passive";
  if (patients.length > 1) return false;
  const patient = scene.chunks[patients[0]!]!;
  const known = patient.definite && patient.targetKind !== "armed-group";
  const aMan = patient.fold === "man" && !isNews(scene, patients[0]!);
  const oneMan = patient.kind === "people" && !patient.plural && (aMan || known);
  return patient.kind === "pronoun" || oneMan;
}

/** "Troops shot dead a man in Nablus", with which a report begins: nothing that he did is told, there or before. */
function isNews({ chunks, opening }: Scene, at: number): boolean {
  if (!opening || chunks[at]!.definite) return false;
  const others = chunks.filter(
    ({ kind, triggers }) => kind === "event" || (kind === "act" && triggers[0]!.frame.weight === "violent"),
  );
  const accused = chunks
    .slice(at + 1, at + WHAT_HE_DID)
    .some(({ fold, kind }) => kind === "relative" || ARMED.test(fold));
  return others.length <= 1 && !accused;
}

const WHAT_HE_DID = 6;
const ARMED =
  /^(?:who|armed|wielding|brandishing|carrying|holding|with|suspected|accused|wanted|linked|after|when|as)$/;

/** Whether the noun phrase at `at` is also the subject of a verb for an attack. */
function isDoerToo(chunks: readonly Chunk[], at: number): boolean {
  return (
    !chunks[at]!.plural &&
    chunks.some(
      ({ kind }, i) =>
        kind === "act" && i > at && voiceOf(chunks, i) === "active" && subjectOf(chunks, i)?.at === at,
    )
  );
}

function isByForces({ agents }: Sighting): boolean {
  return agents.some(
    ({ chunk }) => chunk.kind === "state" || chunk.targetKind === "police" || chunk.targetKind === "military",
  );
}

/** "Commandos stormed the building": how a siege ended. A town that troops storm is attacked. */
export function isRescue({ chunks }: Scene, at: number, sighting: Sighting): boolean {
  const { frame } = chunks[at]!.triggers[0]!.frame;
  return (
    frame === "storm" &&
    isByForces(sighting) &&
    !chunks.slice(at + 1, at + 4).some(({ kind }) => kind === "place")
  );
}
