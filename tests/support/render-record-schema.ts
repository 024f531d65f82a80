/** JSON Schema of the result record, made from its TypeScript contract: the one place where members are written down and explained. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { generators } from "../../src/engine/random/key.ts";
import { projectRoot } from "./source-files.ts";

type Schema = Record<string, unknown>;

/** The contract, and the files that declare the types which it takes from elsewhere. */
const files = ["src/engine/result.ts", "src/engine/metrics/metric.ts"];
/** Types that no file writes out. */
const named: Readonly<Record<string, Schema>> = { GeneratorName: { enum: Object.keys(generators).sort() } };

type Declaration = ts.InterfaceDeclaration | ts.TypeAliasDeclaration;

export function renderRecordSchema(): string {
  const declarations = new Map(files.flatMap(declarationsOf).map((one) => [one.name.text, one]));
  const $defs: Record<string, Schema> = {};
  const reference = (name: string): Schema => {
    if (named[name] !== undefined) return named[name];
    const declaration = declarations.get(name);
    if (declaration === undefined) throw new Error(`no type ${name} in ${files.join(", ")}`);
    if ($defs[name] === undefined) {
      $defs[name] = {}; // a type may lead to itself
      $defs[name] = { ...remark(declaration), ...bodyOf(declaration, reference) };
    }
    return { $ref: `#/$defs/${name}` };
  };
  const top = bodyOf(declarations.get("ResultRecord")!, reference);
  const sorted = Object.fromEntries(Object.entries($defs).sort(([one], [other]) => (one < other ? -1 : 1)));
  const head = { $schema: "https://json-schema.org/draft/2020-12/schema", title: "mutua result record, mutua-result/1" };
  return `${JSON.stringify({ ...head, description: "What mutua run --json prints. Members are only ever added.", ...top, $defs: sorted }, null, 2)}\n`;
}

function declarationsOf(path: string): Declaration[] {
  const source = ts.createSourceFile(path, readFileSync(join(projectRoot, path), "utf8"), ts.ScriptTarget.Latest, true);
  return source.statements.filter((one): one is Declaration => ts.isInterfaceDeclaration(one) || ts.isTypeAliasDeclaration(one));
}

function bodyOf(declaration: Declaration, reference: (name: string) => Schema): Schema {
  return ts.isTypeAliasDeclaration(declaration) ? schemaOf(declaration.type, reference) : membersOf(declaration.members, reference);
}

function membersOf(members: ts.NodeArray<ts.TypeElement>, reference: (name: string) => Schema): Schema {
  const own = members.filter(ts.isPropertySignature).map((member) => ({ member, name: member.name.getText() }));
  const required = own.filter(({ member }) => member.questionToken === undefined).map(({ name }) => name);
  const properties = Object.fromEntries(own.map(({ member, name }) => [name, { ...remark(member), ...schemaOf(member.type!, reference) }]));
  return { type: "object", properties, required };
}

function schemaOf(node: ts.TypeNode, reference: (name: string) => Schema): Schema {
  if (ts.isTypeOperatorNode(node) || ts.isParenthesizedTypeNode(node)) return schemaOf(node.type, reference);
  if (ts.isArrayTypeNode(node)) return { type: "array", items: schemaOf(node.elementType, reference) };
  if (ts.isTypeLiteralNode(node)) return membersOf(node.members, reference);
  if (ts.isUnionTypeNode(node)) return unionOf(node, reference);
  if (ts.isTypeReferenceNode(node)) return reference(node.typeName.getText());
  if (ts.isTupleTypeNode(node)) {
    const items = node.elements.map((element) => schemaOf(element, reference));
    return { type: "array", prefixItems: items, minItems: items.length, maxItems: items.length };
  }
  if (ts.isLiteralTypeNode(node)) return node.literal.kind === ts.SyntaxKind.NullKeyword ? { type: "null" } : { const: textOf(node) };
  return keyword(node);
}

/** Texts become one list, plain types one list of types. */
function unionOf({ types }: ts.UnionTypeNode, reference: (name: string) => Schema): Schema {
  const parts = types.map((type) => schemaOf(type, reference));
  if (parts.every((part) => "const" in part || part["type"] === "null")) return { enum: parts.map((part) => ("const" in part ? part["const"] : null)) };
  if (parts.every((part) => Object.keys(part).join() === "type")) return { type: parts.map((part) => part["type"]) };
  return { anyOf: parts };
}

function textOf(node: ts.LiteralTypeNode): string {
  if (!ts.isStringLiteral(node.literal)) throw new Error(`no schema for ${node.getText()}`);
  return node.literal.text;
}

function keyword(node: ts.TypeNode): Schema {
  const types = new Map([
    [ts.SyntaxKind.StringKeyword, "string"],
    [ts.SyntaxKind.NumberKeyword, "number"],
    [ts.SyntaxKind.BooleanKeyword, "boolean"],
  ]);
  if (node.kind === ts.SyntaxKind.UnknownKeyword) return {};
  const type = types.get(node.kind as ts.SyntaxKind.StringKeyword);
  if (type === undefined) throw new Error(`no schema for ${node.getText()}`);
  return { type };
}

/** What the contract says of a type or a member. */
function remark(node: Declaration | ts.PropertySignature): Schema {
  const text = ts
    .getJSDocCommentsAndTags(node)
    .filter(ts.isJSDoc)
    .map(({ comment }) => ts.getTextOfJSDocComment(comment) ?? "")
    .join(" ")
    .replace(/\s+/g, " ")
    .trim();
  return text === "" ? {} : { description: text };
}
