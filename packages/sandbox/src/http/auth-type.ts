/** A way to connect by the name it has in `ApplicationFixture.auth`; the seed dialect calls keys `api_key`. */
export function authTypeNamed(name: string): string;
export function authTypeNamed(name: string | undefined): string | undefined;
export function authTypeNamed(name: string | undefined): string | undefined {
  return name === "api_key" ? "keybased" : name;
}
