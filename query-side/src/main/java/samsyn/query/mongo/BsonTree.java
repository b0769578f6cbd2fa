package samsyn.query.mongo;

import org.bson.BsonArray;
import org.bson.BsonBoolean;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.BsonString;
import org.bson.BsonValue;
import samsyn.json.CanonicalJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** JSON as BSON and back, for what views hold: objects, lists, strings, whole numbers and booleans. */
final class BsonTree {

    private BsonTree() {}

    static BsonDocument document(JsonNode object) {
        BsonDocument document = new BsonDocument();
        object.properties().forEach(member -> document.put(member.getKey(), value(member.getValue())));
        return document;
    }

    private static BsonValue value(JsonNode node) {
        return switch (node.getNodeType()) {
            case OBJECT -> document(node);
            case ARRAY -> {
                BsonArray array = new BsonArray(node.size());
                node.forEach(element -> array.add(value(element)));
                yield array;
            }
            case STRING -> new BsonString(node.stringValue());
            case BOOLEAN -> BsonBoolean.valueOf(node.booleanValue());
            case NUMBER -> new BsonInt64(node.longValue());
            default -> throw new IllegalStateException("Views hold no " + node.getNodeType() + ".");
        };
    }

    static ObjectNode object(BsonDocument document) {
        ObjectNode object = CanonicalJson.mapper().createObjectNode();
        document.forEach((name, value) -> object.set(name, node(value)));
        return object;
    }

    private static JsonNode node(BsonValue value) {
        return switch (value.getBsonType()) {
            case DOCUMENT -> object(value.asDocument());
            case ARRAY -> {
                ArrayNode array = CanonicalJson.mapper().createArrayNode();
                value.asArray().forEach(element -> array.add(node(element)));
                yield array;
            }
            case STRING ->
                CanonicalJson.mapper()
                        .getNodeFactory()
                        .stringNode(value.asString().getValue());
            case BOOLEAN ->
                CanonicalJson.mapper()
                        .getNodeFactory()
                        .booleanNode(value.asBoolean().getValue());
            case INT32, INT64 ->
                CanonicalJson.mapper()
                        .getNodeFactory()
                        .numberNode(value.asNumber().longValue());
            default -> throw new IllegalStateException("Views hold no " + value.getBsonType() + ".");
        };
    }
}
