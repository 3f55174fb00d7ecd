import { Text } from "@mantine/core";
import { useSession } from "../use-session.ts";

/** An invitation's link, opened by somebody who is signed in already: it is for whoever is not. */
export function InvitationScreen() {
  const name = useSession().data?.principal?.name ?? "";
  return (
    <Text p="md">
      You are signed in as <bdi>{name}</bdi>. If this invitation is for you, sign out first and open the link again. If it is for somebody
      else, leave it to them.
    </Text>
  );
}
