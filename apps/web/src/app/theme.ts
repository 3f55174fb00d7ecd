import { createTheme, Modal } from "@mantine/core";

const fonts = '"Noto Sans", "Noto Sans Thai", "Noto Sans Myanmar", "Noto Sans Khmer", "Noto Sans Lao", system-ui, sans-serif';

/** One accent, small radius, line heights that Burmese and Khmer fit into. */
export const theme = createTheme({
  fontFamily: fonts,
  headings: { fontFamily: fonts, fontWeight: "600" },
  primaryColor: "blue",
  primaryShade: { light: 8, dark: 8 },
  autoContrast: true,
  defaultRadius: 6,
  components: {
    /* A dialog's own header is no second banner of the page. */
    Modal: Modal.extend({ defaultProps: { attributes: { header: { role: "none" } } } }),
  },
  lineHeights: { xs: "1.5", sm: "1.6", md: "1.6", lg: "1.6", xl: "1.65" },
});
