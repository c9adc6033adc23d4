import { useSessionState } from "../../shell/surroundings";
import { BuiltNotice } from "./BuiltNotice";
import { UndoneNotice } from "./UndoneNotice";

/** How the last job ended, as long as nothing else was begun. What failed is told by the shell. */
export function Outcome() {
  const { activity } = useSessionState();
  switch (activity.kind) {
    case "built":
      return <BuiltNotice built={activity.built} />;
    case "undone":
      return <UndoneNotice undone={activity.undone} />;
    default:
      return null;
  }
}
