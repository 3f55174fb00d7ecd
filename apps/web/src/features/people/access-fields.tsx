import { Checkbox, Stack } from "@mantine/core";
import { type UserRole, userRoles } from "@throughline/model/vocabulary";
import type { PersonView } from "@throughline/server/contract/people-endpoints";
import { roleWords } from "./role-words.ts";

export interface Access {
  readonly roles: readonly UserRole[];
  readonly scopes: readonly string[];
}

interface AccessFieldsProps {
  readonly access: Access;
  readonly onAccess: (next: Access) => void;
  /** Scopes that can be given, or taken away. */
  readonly scopes: PersonView["scopes"];
}

/** What somebody may do, and whose case files they may read. */
export function AccessFields({ access, onAccess, scopes }: AccessFieldsProps) {
  return (
    <>
      <Checkbox.Group
        label="What they may do"
        value={[...access.roles]}
        onChange={(chosen) => onAccess({ ...access, roles: userRoles.filter((role) => chosen.includes(role)) })}
      >
        <Stack gap="xs" mt={4}>
          {userRoles.map((role) => (
            <Checkbox key={role} value={role} label={roleWords[role]} />
          ))}
        </Stack>
      </Checkbox.Group>
      <Checkbox.Group
        label="Whose case files they may read"
        value={[...access.scopes]}
        onChange={(chosen) => onAccess({ ...access, scopes: chosen })}
      >
        <Stack gap="xs" mt={4}>
          {scopes.map(({ scopeId, organisation }) => (
            <Checkbox key={scopeId} value={scopeId} label={<bdi>{organisation}</bdi>} />
          ))}
        </Stack>
      </Checkbox.Group>
    </>
  );
}
