#!/usr/bin/env node
import { create } from "./create.ts";

process.exitCode = await create({
  args: process.argv.slice(2),
  cwd: process.cwd(),
  env: process.env,
  input: process.stdin,
  output: process.stdout,
});
