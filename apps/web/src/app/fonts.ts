import "@fontsource/noto-sans/400.css";
import "@fontsource/noto-sans/600.css";
import "@fontsource/noto-sans-thai/400.css";
import "@fontsource/noto-sans-myanmar/400.css";
import "@fontsource/noto-sans-khmer/400.css";
import "@fontsource/noto-sans-lao/400.css";
