import { describeFaults } from "../support/faults";

describeFaults({ name: "a first build", prepare: () => Promise.resolve() });
