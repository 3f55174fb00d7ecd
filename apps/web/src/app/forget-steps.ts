/**
 * Goes back to this page's first step in the browser's history and gives it another address, so that the next page opened drops all later
 * ones. A browser without the Navigation API (or steps of an earlier load of the page) keeps addresses: they hold opaque ids only.
 */
export async function forgetSteps(address: string): Promise<void> {
  if ("navigation" in window) {
    const first = window.navigation.entries().find(({ sameDocument }) => sameDocument);
    if (first !== undefined && first.key !== window.navigation.currentEntry?.key)
      await window.navigation.traverseTo(first.key).finished?.catch(() => undefined);
  }
  window.history.replaceState(null, "", address);
}
