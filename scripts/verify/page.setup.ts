import "@testing-library/jest-dom/vitest";
import { cleanup, configure } from "@testing-library/react";
import { afterEach } from "vitest";

// A wait ends when what it waits for is there; a busy machine only takes longer to get there.
configure({ asyncUtilTimeout: 30_000 });

afterEach(cleanup);
