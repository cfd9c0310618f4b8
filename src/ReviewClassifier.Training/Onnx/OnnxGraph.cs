using System.Globalization;
using System.Runtime.InteropServices;
using Google.Protobuf;
using ReviewClassifier.Training.Onnx.Messages;

namespace ReviewClassifier.Training.Onnx;

/// <summary>Builds an ONNX graph node by node and writes it; the same calls give the same bytes.</summary>
internal sealed class OnnxGraph(string name)
{
    private const int Float = 1;
    private const int Int32 = 6;
    private const int Int64 = 7;
    private readonly GraphProto _graph = new() { Name = name };

    /// <summary>Declares an input; a negative dimension is free.</summary>
    public OnnxGraph Input<T>(string input, params int[] shape)
    {
        _graph.Input.Add(Declare<T>(input, shape));
        return this;
    }

    /// <summary>Declares an output; a negative dimension is free.</summary>
    public OnnxGraph Output(string output, params int[] shape)
    {
        _graph.Output.Add(Declare<float>(output, shape));
        return this;
    }

    /// <summary>Adds a constant tensor.</summary>
    public OnnxGraph Constant<T>(string constant, ReadOnlySpan<T> values, params int[] shape)
        where T : unmanaged
    {
        var tensor = new TensorProto { Name = constant, DataType = TypeOf<T>(), RawData = ByteString.CopyFrom(MemoryMarshal.AsBytes(values)) };
        tensor.Dims.AddRange(shape.Select(d => (long)d));
        _graph.Initializer.Add(tensor);
        return this;
    }

    /// <summary>Adds a constant tensor whose values lie in another file of the same folder.</summary>
    /// <param name="constant">Its name.</param>
    /// <param name="file">The file's name.</param>
    /// <param name="offset">Where they begin in it.</param>
    /// <param name="length">How many bytes they take.</param>
    /// <param name="shape">Its shape.</param>
    public OnnxGraph ExternalConstant(string constant, string file, long offset, long length, params int[] shape)
    {
        var tensor = new TensorProto { Name = constant, DataType = Float, DataLocation = TensorProto.Types.DataLocation.External };
        tensor.Dims.AddRange(shape.Select(d => (long)d));
        tensor.ExternalData.Add(new StringStringEntryProto { Key = "location", Value = file });
        tensor.ExternalData.Add(new StringStringEntryProto { Key = "offset", Value = offset.ToString(CultureInfo.InvariantCulture) });
        tensor.ExternalData.Add(new StringStringEntryProto { Key = "length", Value = length.ToString(CultureInfo.InvariantCulture) });
        _graph.Initializer.Add(tensor);
        return this;
    }

    /// <summary>Adds a node.</summary>
    public OnnxGraph Node(string operation, string[] inputs, string output, params AttributeProto[] attributes) =>
        Node(operation, "", inputs, output, attributes);

    /// <summary>Adds a node of another operator domain.</summary>
    public OnnxGraph Node(string operation, string domain, string[] inputs, string output, params AttributeProto[] attributes)
    {
        var node = new NodeProto { OpType = operation, Domain = domain, Name = output };
        node.Input.AddRange(inputs);
        node.Output.Add(output);
        node.Attribute.AddRange(attributes);
        _graph.Node.Add(node);
        return this;
    }

    /// <summary>The model as bytes: operator sets 13 and ai.onnx.ml 3, which every OnnxRuntime since 1.11 reads.</summary>
    public byte[] ToBytes()
    {
        var model = new ModelProto { IrVersion = 8, ProducerName = "ReviewClassifier", ProducerVersion = "1", Graph = _graph };
        model.OpsetImport.Add(new OperatorSetIdProto { Domain = "", Version = 13 });
        model.OpsetImport.Add(new OperatorSetIdProto { Domain = "ai.onnx.ml", Version = 3 });
        return model.ToByteArray();
    }

    private static ValueInfoProto Declare<T>(string value, int[] shape)
    {
        var tensor = new TypeProto.Types.Tensor { ElemType = TypeOf<T>(), Shape = new TensorShapeProto() };
        for (var i = 0; i < shape.Length; i++)
        {
            tensor.Shape.Dim.Add(shape[i] < 0
                ? new TensorShapeProto.Types.Dimension { DimParam = $"{value}_{i}" }
                : new TensorShapeProto.Types.Dimension { DimValue = shape[i] });
        }

        return new ValueInfoProto { Name = value, Type = new TypeProto { TensorType = tensor } };
    }

    private static int TypeOf<T>() => typeof(T) == typeof(float) ? Float : typeof(T) == typeof(int) ? Int32 : Int64;
}
