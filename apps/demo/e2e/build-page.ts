import { buildPage } from "../server/start-demo.ts";

export default buildPage;
