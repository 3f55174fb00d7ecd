import { List, Text } from "@mantine/core";
import { Link } from "@tanstack/react-router";

/** An empty list that says what would fill it. */
export function NothingShared({ isFiltered }: { isFiltered: boolean }) {
  if (isFiltered) return <Text my="lg">No lead fits these filters. Take one away to see more.</Text>;
  return (
    <div>
      <Text mt="lg" fw={600}>
        Nothing is shared yet among the case files you may read.
      </Text>
      <Text>Three ways to find more:</Text>
      <List>
        <List.Item>
          <Link to="/import" search={{}}>
            Import
          </Link>{" "}
          a sheet of case files: every identifier in it is compared at once.
        </List.Item>
        <List.Item>Ask an administrator for the scope of an organisation that you work with.</List.Item>
        <List.Item>Press Ctrl K and paste an identifier, to see whether it is recorded at all.</List.Item>
      </List>
    </div>
  );
}
