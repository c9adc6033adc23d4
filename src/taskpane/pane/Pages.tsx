import { FluentProvider } from "@fluentui/react-components";
import { useSurroundings } from "../shell/surroundings";
import { FishbonePage } from "./fishbone/FishbonePage";
import { FunnelPage } from "./funnel/FunnelPage";
import { GalleryPage } from "./gallery/GalleryPage";
import { HomePage } from "./home/HomePage";
import { KeywordsPage } from "./keywords/KeywordsPage";
import { MappingPage } from "./mapping/MappingPage";
import { Outcome } from "./outcome/Outcome";
import { usePagesStyles } from "./Pages.styles";
import { SettingsPage } from "./settings/SettingsPage";
import { useTheme } from "./useTheme";
import { WhyPage } from "./why/WhyPage";

/** The page the operator is on, under what the last job ended in. */
export default function Pages() {
  const theme = useTheme();
  const styles = usePagesStyles();
  return (
    <FluentProvider theme={theme} className={styles.pages}>
      <main className={styles.page}>
        <Outcome />
        <CurrentPage />
      </main>
    </FluentProvider>
  );
}

function CurrentPage() {
  const { page } = useSurroundings();
  switch (page.name) {
    case "templates":
      return <GalleryPage />;
    case "mapping":
      return <MappingPage place={page.place} />;
    case "settings":
      return <SettingsPage />;
    case "funnel":
      return <FunnelPage />;
    case "keywords":
      return <KeywordsPage />;
    case "fishbone":
      return <FishbonePage />;
    case "why":
      return <WhyPage />;
    default:
      return <HomePage />;
  }
}
