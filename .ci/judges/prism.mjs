// The document as prism understands it. What is changed, and why, is all that prism is known to be wrong about.
import { readFileSync } from "node:fs";

const document = JSON.parse(readFileSync(process.argv[2], "utf8"));
const schemas = document.components.schemas;

function walk(part) {
    if (part === null || typeof part !== "object") return part;
    if (Array.isArray(part)) return part.map(walk);
    const whole = Object.fromEntries(Object.entries(part).map(([name, value]) => [name, walk(value)]));
    // It takes one value of a list for no list where the parameter may also be null, which no query can say.
    if (part.in === "query" && whole.schema.anyOf) {
        whole.schema.anyOf = whole.schema.anyOf.filter((schema) => schema.type !== "null");
        if (whole.schema.anyOf.length === 1) whole.schema = whole.schema.anyOf[0];
    }
    // It makes keys that `propertyNames` refuses: the same map, said with a key that it can make.
    if (whole.propertyNames) {
        const keys = whole.propertyNames.enum ?? schemas[whole.propertyNames.$ref.split("/").pop()].enum;
        whole.properties = { [keys[0]]: whole.additionalProperties };
        whole.patternProperties = { [`^(${keys.join("|")})$`]: whole.additionalProperties };
        whole.additionalProperties = false;
        delete whole.propertyNames;
    }
    // It makes empty lists of tuples, and refuses them.
    if (part.prefixItems) {
        const values = { integer: 1, string: "1" };
        whole.example = part.prefixItems.map((item) => values[item.type]);
    }
    return whole;
}

process.stdout.write(JSON.stringify(walk(document)));
