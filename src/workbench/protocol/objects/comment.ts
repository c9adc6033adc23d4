import { area } from "../../model/address";
import { HostError } from "../../model/host-error";
import type { Comment } from "../../model/rules";
import type { Sheet } from "../../model/sheet";
import { classTable, type ClassTable } from "../class-table";
import { flag, rangeArgument, text, whole } from "./arguments";
import { type HostObject, object, type OnSheet, type Scope } from "./selves";

const commentsOf = (scope: Scope): readonly OnSheet<Comment>[] =>
  (scope.sheet ? [scope.sheet] : scope.workbook.sheets).flatMap((sheet) =>
    sheet.comments.map((item) => ({ sheet, item })),
  );

const missing = (): HostError => new HostError("ItemNotFound", "There is no such comment.");

function commentObject(found: OnSheet<Comment> | undefined): HostObject {
  if (!found) throw missing();
  return object("Comment", found);
}

const touch = (sheet: Sheet): void => {
  sheet.touch("comments");
  sheet.workbook.notify({ kind: "layout-changed", sheet });
};

const collection = classTable<"CommentCollection">({
  name: "CommentCollection",
  items: (self) => commentsOf(self).map((found) => object("Comment", found)),
  item: (self, args) => commentObject(commentsOf(self).find(({ item }) => item.id === args[0])),
  call: { GetCount: (self) => commentsOf(self).length },
  path: {
    // cell, content
    Add: (self, args, call) => {
      const at = rangeArgument(args[0], self.sheet ?? self.workbook.activeSheet);
      if (at.sheet.comments.some((each) => each.row === at.area.top && each.column === at.area.left))
        throw new HostError("InvalidOperation", "The cell has a comment already.");
      const item: Comment = {
        id: `{${String(self.workbook.newId()).padStart(8, "0")}-0000-4000-8000-000000000001}`,
        row: at.area.top,
        column: at.area.left,
        authorName: call.host.userName,
        content: contentOf(args[1]),
        createdAt: call.host.now(),
        resolved: false,
        replies: [],
      };
      at.sheet.comments.push(item);
      touch(at.sheet);
      return object("Comment", { sheet: at.sheet, item });
    },
    GetItemAt: (self, args) => commentObject(commentsOf(self)[whole(args[0], "The index")]),
    GetItemOrNullObject: (self, args) => {
      const found = commentsOf(self).find(({ item }) => item.id === args[0]);
      return found ? object("Comment", found) : null;
    },
    GetItemByCell: (self, args) => {
      const at = rangeArgument(args[0], self.sheet ?? self.workbook.activeSheet);
      return commentObject(
        commentsOf(self).find(
          ({ sheet, item }) => sheet === at.sheet && item.row === at.area.top && item.column === at.area.left,
        ),
      );
    },
    GetItemByReplyId: (self, args) =>
      commentObject(commentsOf(self).find(({ item }) => item.replies.some((reply) => reply.id === args[0]))),
  },
});

function contentOf(value: unknown): string {
  const content = text(value, "The content");
  if (content === "") throw new HostError("InvalidArgument", "A comment has a text.");
  return content;
}

const comment = classTable<"Comment">({
  name: "Comment",
  identity: (self) => ({ Id: self.item.id }),
  get: {
    Id: (self) => self.item.id,
    Content: (self) => self.item.content,
    AuthorName: (self) => self.item.authorName,
    AuthorEmail: () => "",
    ContentType: () => "Plain",
    CreationDate: (self) => self.item.createdAt,
    Resolved: (self) => self.item.resolved,
    RichContent: (self) => self.item.content,
    Mentions: () => [],
  },
  set: {
    Content: (self, value) => {
      self.item.content = contentOf(value);
      touch(self.sheet);
    },
    Resolved: (self, value) => {
      self.item.resolved = flag(value, "resolved");
      touch(self.sheet);
    },
  },
  call: {
    Delete: (self) => {
      self.sheet.comments = self.sheet.comments.filter((each) => each !== self.item);
      touch(self.sheet);
    },
  },
  path: {
    Replies: (self) => object("CommentReplyCollection", self),
    GetLocation: (self, _args, call) => call.range(self.sheet, area(self.item.row, self.item.column)),
  },
});

const replyObject = (self: OnSheet<Comment>, reply: Comment["replies"][number] | undefined): HostObject => {
  if (!reply) throw missing();
  return object("CommentReply", { sheet: self.sheet, comment: self.item, reply });
};

const replies = classTable<"CommentReplyCollection">({
  name: "CommentReplyCollection",
  items: (self) => self.item.replies.map((reply) => replyObject(self, reply)),
  item: (self, args) =>
    replyObject(
      self,
      self.item.replies.find((each) => each.id === args[0]),
    ),
  call: { GetCount: (self) => self.item.replies.length },
  path: {
    Add: (self, args, call) => {
      const reply = {
        id: `{${String(self.sheet.workbook.newId()).padStart(8, "0")}-0000-4000-8000-000000000002}`,
        authorName: call.host.userName,
        content: contentOf(args[0]),
        createdAt: call.host.now(),
      };
      self.item.replies.push(reply);
      touch(self.sheet);
      return replyObject(self, reply);
    },
    GetItemAt: (self, args) => replyObject(self, self.item.replies[whole(args[0], "The index")]),
    GetItemOrNullObject: (self, args) => {
      const found = self.item.replies.find((each) => each.id === args[0]);
      return found ? replyObject(self, found) : null;
    },
  },
});

const reply = classTable<"CommentReply">({
  name: "CommentReply",
  identity: (self) => ({ Id: self.reply.id }),
  get: {
    Id: (self) => self.reply.id,
    Content: (self) => self.reply.content,
    AuthorName: (self) => self.reply.authorName,
    CreationDate: (self) => self.reply.createdAt,
    Resolved: (self) => self.comment.resolved,
  },
  set: {
    Content: (self, value) => {
      self.reply.content = contentOf(value);
      touch(self.sheet);
    },
  },
  call: {
    Delete: (self) => {
      self.comment.replies = self.comment.replies.filter((each) => each !== self.reply);
      touch(self.sheet);
    },
  },
  path: {
    GetParentComment: (self) => object("Comment", { sheet: self.sheet, item: self.comment }),
    GetLocation: (self, _args, call) => call.range(self.sheet, area(self.comment.row, self.comment.column)),
  },
});

export const commentTables: readonly ClassTable[] = [collection, comment, replies, reply];
