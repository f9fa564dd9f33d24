export { EventTester, type EventTesterProps, type TestableEvent } from "../blocks/event-tester/event-tester.tsx";
