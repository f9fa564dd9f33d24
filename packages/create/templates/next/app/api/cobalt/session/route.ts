export { cobaltSession as POST } from "../../../cobalt";
