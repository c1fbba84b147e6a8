/** Parameters of a self-exciting process, time in the unit of the data. */
export interface Parameters {
  /** Rate of events that nothing earlier caused. */
  readonly mu: number;
  /** Events that one event causes directly, on average. */
  readonly branching: number;
  /** Rate at which the excitation fades: half of it is over after ln 2 / beta. */
  readonly beta: number;
  /** Size of the negative binomial of daily counts; Infinity for Poisson counts and in continuous time. */
  readonly size: number;
}

/** A self-exciting process seen on some data. */
export interface ObservedProcess {
  logLikelihood(parameters: Parameters): number;
  /** Numbers that are independent and uniform if the model is true, in the order of time. */
  residuals(parameters: Parameters): number[];
  /** What still comes of one event within `span`: children only, and children with all that they cause. */
  followUps(parameters: Parameters, span: number): { direct: number; total: number };
  /** Expected events in the `span` after the data, background and excitation together. */
  ahead(parameters: Parameters, span: number): number;
}
