export { IntegrationGate, type IntegrationGateProps } from "../blocks/integration-gate/integration-gate.tsx";
