import { z } from "zod";

/** What a command prints as JSON, or takes, as its file in `schema` describes it. */
export interface JsonShape {
  /** Of the file in `schema`, without ending. */
  readonly name: string;
  /** The command as a user types it, or what a file is for. */
  readonly of: string;
  /** One value for each run, or one a line. */
  readonly as: "one value" | "a value a line";
  readonly description: string;
  readonly shape: z.ZodType;
  /** A file that the user gives: what has a default may be left out. */
  readonly given?: true;
}

/** The values of a shape, as a command may hold them. */
export type Json<Shape extends z.ZodType> = Frozen<z.output<Shape>>;
type Frozen<Value> = Value extends object ? { readonly [Key in keyof Value]: Frozen<Value[Key]> } : Value;

/** The JSON Schema (2020-12) of a shape, as published. */
export function jsonSchemaOf({ of, as, description, shape, given }: JsonShape): Record<string, unknown> {
  const io = given ? "input" : "output";
  const { $schema, ...rest } = z.toJSONSchema(shape, { target: "draft-2020-12", io });
  const lines = as === "a value a line" ? " Each line is a value of its own." : "";
  return { $schema, title: of, description: `${description}${lines}`, ...rest };
}

/** The schema as the bytes of its file. */
export function schemaFile(shape: JsonShape): string {
  return `${JSON.stringify(jsonSchemaOf(shape), null, 2)}\n`;
}
