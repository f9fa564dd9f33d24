import { cobaltSession } from "../cobalt.server";
import type { Route } from "./+types/cobalt-session";

export const action = ({ request }: Route.ActionArgs) => cobaltSession(request);
