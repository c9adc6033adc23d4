import { HostError } from "../../model/host-error";
import type { CustomXmlPart, Workbook } from "../../model/workbook";
import { classTable, type ClassTable } from "../class-table";
import { invalid, text } from "./arguments";
import { type HostObject, object } from "./selves";
import { rootNamespace } from "./xml";

const missing = (what: string): HostError => new HostError("ItemNotFound", `There is no such ${what}.`);

const settings = classTable<"SettingCollection">({
  name: "SettingCollection",
  items: (self) => [...self.settings.keys()].map((key) => object("Setting", { workbook: self, key })),
  item: (self, args) => setting(self, args[0]) ?? fail("setting"),
  call: { GetCount: (self) => self.settings.size },
  path: {
    Add: (self, args) => {
      const key = text(args[0], "The key");
      self.settings.set(key, args[1]);
      self.dirty = true;
      return object("Setting", { workbook: self, key });
    },
    GetItemOrNullObject: (self, args) => setting(self, args[0]),
  },
});

function fail(what: string): never {
  throw missing(what);
}

/** Keys tell letter case apart. */
function setting(workbook: Workbook, key: unknown): HostObject | null {
  const wanted = text(key, "The key");
  return workbook.settings.has(wanted) ? object("Setting", { workbook, key: wanted }) : null;
}

const oneSetting = classTable<"Setting">({
  name: "Setting",
  identity: (self) => ({ _Id: self.key }),
  get: { Key: (self) => self.key, Value: (self) => self.workbook.settings.get(self.key) ?? null },
  set: {
    Value: (self, value) => {
      self.workbook.settings.set(self.key, value);
      self.workbook.dirty = true;
    },
  },
  call: {
    Delete: (self) => {
      self.workbook.settings.delete(self.key);
      self.workbook.dirty = true;
    },
  },
});

const partObject = (part: CustomXmlPart | undefined): HostObject | null =>
  part ? object("CustomXmlPart", part) : null;

const partById = (workbook: Workbook, id: unknown): CustomXmlPart | undefined =>
  workbook.customXmlParts.find((part) => part.id === id);

/** Ids count up in one workbook; the parts of a saved file have theirs from an earlier time. */
function freePartId(workbook: Workbook): string {
  for (;;) {
    const number = workbook.newId().toString(16).toUpperCase().padStart(8, "0");
    const id = `{${number}-0000-4000-8000-000000000000}`;
    if (!partById(workbook, id)) return id;
  }
}

const parts = classTable<"CustomXmlPartCollection">({
  name: "CustomXmlPartCollection",
  items: (self) => self.customXmlParts.map((part) => object("CustomXmlPart", part)),
  item: (self, args) => partObject(partById(self, args[0])) ?? fail("XML part"),
  call: { GetCount: (self) => self.customXmlParts.length },
  path: {
    Add: (self, args) => {
      const xml = text(args[0], "The XML");
      const part: CustomXmlPart = { id: freePartId(self), xml, namespaceUri: rootNamespace(xml) };
      self.customXmlParts.push(part);
      self.dirty = true;
      return object("CustomXmlPart", part);
    },
    GetByNamespace: (self, args) =>
      object("CustomXmlPartScopedCollection", {
        workbook: self,
        namespaceUri: text(args[0], "The namespace"),
      }),
    GetItemOrNullObject: (self, args) => partObject(partById(self, args[0])),
  },
});

type Scoped = { readonly workbook: Workbook; readonly namespaceUri: string };

const within = (self: Scoped): readonly CustomXmlPart[] =>
  self.workbook.customXmlParts.filter((part) => part.namespaceUri === self.namespaceUri);

const only = (self: Scoped): CustomXmlPart | undefined => {
  const found = within(self);
  return found.length === 1 ? found[0] : undefined;
};

const scopedParts = classTable<"CustomXmlPartScopedCollection">({
  name: "CustomXmlPartScopedCollection",
  items: (self) => within(self).map((part) => object("CustomXmlPart", part)),
  item: (self, args) => partObject(within(self).find((part) => part.id === args[0])) ?? fail("XML part"),
  call: { GetCount: (self) => within(self).length },
  path: {
    GetItemOrNullObject: (self, args) => partObject(within(self).find((part) => part.id === args[0])),
    GetOnlyItem: (self) => partObject(only(self)) ?? fail("single XML part"),
    GetOnlyItemOrNullObject: (self) => partObject(only(self)),
  },
});

const part = classTable<"CustomXmlPart">({
  name: "CustomXmlPart",
  identity: (self) => ({ Id: self.id }),
  get: { Id: (self) => self.id, NamespaceUri: (self) => self.namespaceUri },
  call: {
    GetXml: (self) => self.xml,
    SetXml: (self, args, call) => {
      const xml = text(args[0], "The XML");
      self.namespaceUri = rootNamespace(xml);
      self.xml = xml;
      call.workbook.dirty = true;
    },
    Delete: (self, _args, call) => {
      call.workbook.customXmlParts = call.workbook.customXmlParts.filter((each) => each !== self);
      call.workbook.dirty = true;
    },
  },
});

type PropertyName = keyof Workbook["properties"];

const getProperty =
  (name: PropertyName) =>
  (self: Workbook): string =>
    self.properties[name];

const setProperty =
  (name: PropertyName) =>
  (self: Workbook, value: unknown): void => {
    self.properties[name] = text(value, `The ${name}`);
    self.dirty = true;
  };

const properties = classTable<"DocumentProperties">({
  name: "DocumentProperties",
  get: {
    Title: getProperty("title"),
    Subject: getProperty("subject"),
    Author: getProperty("author"),
    Keywords: getProperty("keywords"),
    Comments: getProperty("comments"),
    Category: getProperty("category"),
  },
  set: {
    Title: setProperty("title"),
    Subject: setProperty("subject"),
    Author: setProperty("author"),
    Keywords: setProperty("keywords"),
    Comments: setProperty("comments"),
    Category: setProperty("category"),
  },
  path: { Custom: (self) => object("CustomPropertyCollection", self) },
});

const property = (workbook: Workbook, key: unknown): HostObject | null => {
  const wanted = text(key, "The key").toLowerCase();
  const found = [...workbook.customProperties.keys()].find((each) => each.toLowerCase() === wanted);
  return found === undefined ? null : object("CustomProperty", { workbook, key: found });
};

const customProperties = classTable<"CustomPropertyCollection">({
  name: "CustomPropertyCollection",
  items: (self) =>
    [...self.customProperties.keys()].map((key) => object("CustomProperty", { workbook: self, key })),
  item: (self, args) => property(self, args[0]) ?? fail("property"),
  call: {
    GetCount: (self) => self.customProperties.size,
    DeleteAll: (self) => {
      self.customProperties.clear();
      self.dirty = true;
    },
  },
  path: {
    Add: (self, args) => {
      const key = text(args[0], "The key");
      self.customProperties.set(key, propertyValue(args[1]));
      self.dirty = true;
      return object("CustomProperty", { workbook: self, key });
    },
    GetItemOrNullObject: (self, args) => property(self, args[0]),
  },
});

function propertyValue(value: unknown): string | number | boolean {
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return value;
  throw invalid("A property takes a text, a number, true or false.");
}

const customProperty = classTable<"CustomProperty">({
  name: "CustomProperty",
  get: {
    Key: (self) => self.key,
    Value: (self) => self.workbook.customProperties.get(self.key) ?? null,
    Type: (self) => {
      const value = self.workbook.customProperties.get(self.key);
      return typeof value === "number" ? "Number" : typeof value === "boolean" ? "Boolean" : "String";
    },
  },
  set: {
    Value: (self, value) => {
      self.workbook.customProperties.set(self.key, propertyValue(value));
      self.workbook.dirty = true;
    },
  },
  call: {
    Delete: (self) => {
      self.workbook.customProperties.delete(self.key);
      self.workbook.dirty = true;
    },
  },
});

const sheetProperties = classTable<"WorksheetCustomPropertyCollection">({
  name: "WorksheetCustomPropertyCollection",
  items: (self) =>
    [...self.customProperties.keys()].map((key) => object("WorksheetCustomProperty", { sheet: self, key })),
  item: (self, args) => {
    const key = text(args[0], "The key");
    if (!self.customProperties.has(key)) throw missing("property");
    return object("WorksheetCustomProperty", { sheet: self, key });
  },
  call: { GetCount: (self) => self.customProperties.size },
  path: {
    Add: (self, args) => {
      const key = text(args[0], "The key");
      self.customProperties.set(key, text(args[1], "The value"));
      self.touch("properties");
      self.workbook.dirty = true;
      return object("WorksheetCustomProperty", { sheet: self, key });
    },
    GetItemOrNullObject: (self, args) => {
      const key = text(args[0], "The key");
      return self.customProperties.has(key) ? object("WorksheetCustomProperty", { sheet: self, key }) : null;
    },
  },
});

const sheetProperty = classTable<"WorksheetCustomProperty">({
  name: "WorksheetCustomProperty",
  identity: (self) => ({ _Id: self.key }),
  get: { Key: (self) => self.key, Value: (self) => self.sheet.customProperties.get(self.key) ?? null },
  set: {
    Value: (self, value) => {
      self.sheet.customProperties.set(self.key, text(value, "The value"));
      self.sheet.touch("properties");
    },
  },
  call: {
    Delete: (self) => {
      self.sheet.customProperties.delete(self.key);
      self.sheet.touch("properties");
    },
  },
});

export const documentTables: readonly ClassTable[] = [
  settings,
  oneSetting,
  parts,
  scopedParts,
  part,
  properties,
  customProperties,
  customProperty,
  sheetProperties,
  sheetProperty,
];
