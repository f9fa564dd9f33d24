export type { AccountState } from "./account-state.ts";
export type {
  AuthorizationState,
  DeliveryState,
  LatestDeliveriesOptions,
  RequestFilter,
  SandboxControl,
  StoredConfigChange,
} from "./control.ts";
export { createSandbox, type Sandbox } from "./create-sandbox.ts";
export type { SandboxOptions } from "./create-service.ts";
export type { Deliver } from "./engine/courier.ts";
export type { RunStatus } from "./engine/run.ts";
export type { Fault } from "./faults/fault.ts";
export { remoteControl, type RemoteControl } from "./remote-control.ts";
export type { FaultKind, RandomFaults } from "./faults/random-faults.ts";
export type { ExactNumber } from "./exact-json.ts";
export { emptyFixtures } from "./fixtures/empty-fixtures.ts";
export { fixtureIds } from "./fixtures/fixture-ids.ts";
export type {
  AccountFixture,
  ApplicationFixture,
  AuthInputFixture,
  ConfigFixture,
  ConnectionFixture,
  DatastoreFixture,
  EventDefinitionFixture,
  FieldFixture,
  Fixtures,
  HistoryFixture,
  HumanTaskFixture,
  JsonObject,
  JsonValue,
  MapSideFixture,
  NodeFixture,
  OptionFixture,
  OrgFixture,
  PrivateWorkflowFixture,
  RuleColumnFixture,
  WaitingTaskFixture,
  WorkflowFixture,
} from "./fixtures/fixtures.ts";
export { createScaleFixtures } from "./fixtures/scale/scale-fixtures.ts";
export { standardFixtures } from "./fixtures/standard-fixtures.ts";
export type { Dialect } from "./http/dialect.ts";
export type { RateLimit } from "./http/rate-limiter.ts";
export type { SeenRequest } from "./http/seen-request.ts";
export type { TokenAccess } from "./http/token-access.ts";
export type { AuthorizationStatus } from "./store/authorizations.ts";
export type { SandboxData } from "./store/sandbox-data.ts";
