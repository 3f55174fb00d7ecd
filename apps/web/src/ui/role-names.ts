/** Roles as a reader is told of them. */
export function sayRoles(roles: readonly string[]): string {
  return roles.map((role) => role.replaceAll("-", " ")).join(", ");
}
