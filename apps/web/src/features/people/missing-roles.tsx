import { Alert, List } from "@mantine/core";
import { type Member, wordsOfMissing } from "./words-of-missing.ts";

/** What nobody, or too few, of an organisation can do, with what comes of it; nothing while nothing is missing. */
export function MissingRoles({ members }: { members: readonly Member[] }) {
  const missing = wordsOfMissing(members);
  if (missing.length === 0) return null;
  return (
    <Alert color="yellow">
      <List spacing={4}>
        {missing.map((words) => (
          <List.Item key={words}>{words}</List.Item>
        ))}
      </List>
    </Alert>
  );
}
